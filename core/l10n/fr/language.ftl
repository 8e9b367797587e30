# ÉBAUCHE : écrite par une machine. Qui a relu ces phrases retire la ligne language-draft.
language-name = Français
language-direction = ltr
language-fallback = en
language-draft = Ébauche : un ordinateur a écrit ces phrases. Personne ne les a encore relues.
