# Pour engager la conversation, dans la langue de la personne ; ce qui a été noté est cité tel quel.

opener-past = Comment ça s’est passé, le { $day } ? J’avais noté : « { $text } ».
opener-coming = C’est bientôt, le { $day } : « { $text } ». { $form ->
    [tu] Tu le sens bien ?
   *[vous] Vous le sentez bien ?
}
opener-relative-note = Comment va { $name } ? J’avais noté : « { $text } ».
opener-still = C’est toujours d’actualité : « { $text } » ?
opener-family = { $form ->
    [tu] Comment va ta famille ?
   *[vous] Comment va votre famille ?
} J’avais noté : « { $text } ».
opener-interest = { $form ->
    [tu] J’avais noté à ton sujet
   *[vous] J’avais noté à votre sujet
} : « { $text } ». Toujours une passion ?
opener-like = { $form ->
    [tu] J’avais noté à ton sujet
   *[vous] J’avais noté à votre sujet
} : « { $text } ». De nouvelles trouvailles ?
opener-topic = { $form ->
    [tu] Où en es-tu
   *[vous] Où en êtes-vous
} : « { $text } » ?
opener-site = { $form ->
    [tu] Comment va ton site ?
   *[vous] Comment va votre site ?
} J’avais noté : « { $text } ».
opener-relative = Comment va { $name } ?
opener-relative-about = Comment va { $name }, qui doit avoir environ { $years ->
    [one] { $years } an
   *[other] { $years } ans
} ?
opener-relative-exact = Comment va { $name }, qui a maintenant { $years ->
    [one] { $years } an
   *[other] { $years } ans
} ?
opener-promise = Je n’ai pas oublié : « { $text } ».

# D’où elle vient, dit à qui lit.
opener-from-fact = noté le { $day }
opener-from-relative = famille : { $relation }
opener-from-promise = promis le { $day }
