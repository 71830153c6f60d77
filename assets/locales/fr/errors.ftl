# Ce qui n’a pas marché, où, et que faire.
