# Why somebody is in the queue.
