# Ce qui n’a pas marché, où, et que faire.

config-unreadable = Le fichier de réglages { $file } est illisible : { $reason }
config-not-toml = { $file }, ligne { $line } : ce n’est pas du TOML valide. Corrigez la ligne ou supprimez-la.
config-unknown-key = { $file }, ligne { $line } : le réglage « { $key } » n’existe pas. Supprimez la ligne, ou voyez les commentaires des valeurs par défaut.
config-unknown-key-near = { $file }, ligne { $line } : le réglage « { $key } » n’existe pas. Vouliez-vous dire « { $near } » ?
config-wrong-value = { $file }, ligne { $line } : « { $key } » ne peut pas valoir { $found }. Écrivez par exemple { $expected }.
