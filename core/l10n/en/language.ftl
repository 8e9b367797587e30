# What a language costs beside its sentences. core/build.rs makes the list of languages from it.
language-name = English
language-direction = ltr
