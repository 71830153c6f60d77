# Sentences to begin a talk with, said in the language of the person they are for; what was noted is quoted as it stands.

opener-past = How did it go on { $day }? I had noted: “{ $text }”.
opener-coming = I have { $day } in mind: “{ $text }”. How is it shaping up?
opener-relative-note = How is { $name }? I had noted: “{ $text }”.
opener-still = Is this still so: “{ $text }”?
opener-family = How is the family? I had noted: “{ $text }”.
opener-interest = I remember this about you: “{ $text }”. Still a passion?
opener-like = I remember this about you: “{ $text }”. Any new finds?
opener-topic = What has become of this: “{ $text }”?
opener-site = How is the site doing? I had noted: “{ $text }”.
opener-relative = How is { $name }?
opener-relative-about = How is { $name }, who must be about { $years } now?
opener-relative-exact = How is { $name }, who is { $years } now?
opener-promise = I have not forgotten: “{ $text }”.

# Where an opener comes from, said to the reader.
opener-from-fact = noted { $day }
opener-from-relative = family: { $relation }
opener-from-promise = promised { $day }
