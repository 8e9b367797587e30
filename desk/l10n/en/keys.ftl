# Keys: what the program says where somebody makes one or shows it.
key-ask = Passphrase of { $name }:
key-ask-pin = PIN of { $name }:
key-ask-new = Passphrase for the new key:
key-ask-again = The same once more:
key-differ = The two passphrases are not the same. Nothing was written. Try again.
key-no-terminal = There is no terminal to type a passphrase at ({ $reason }). Give --passphrase-file FILE.
key-short = The passphrase has { $n } characters. A new key needs at least 12. Take five words that have nothing to do with each other.
key-weak = This passphrase is too easy to guess. { $why } Take five words that have nothing to do with each other. You remember them well, and nobody guesses them.
key-weak-common = Many people use it, or nearly the same.
key-weak-word = A word or a name alone is quickly guessed.
key-weak-repeat = It repeats itself.
key-weak-row = It follows a row of letters, digits or keys.
key-weak-date = A year or a date is quickly guessed.
key-weak-little = There is too little in it to guess.
key-exists = { $path } exists already. A key is never overwritten: give another name.
write-private-key = A private key stands in { $path }. It is never overwritten, not even with --force. Give another name.
sign-no-previous = Give --previous with the policy of now to see what changes. Everything that you sign is shown by: appwijzer policy show --all
sign-changed = { $path } changed while you were signing. Nothing was written. Look at what stands there now, and sign again.
key-would = Would write { $private } (private, encrypted, for you alone) and { $public } (public). Nothing was written.
key-written = Written: { $path } (private, encrypted; keep it to yourself).
key-name = Name:         { $name }
key-id = Key id:       { $id }
key-public = Public key:   ed25519 { $public }
key-aloud = To read aloud: { $spoken }
show-signed = Fingerprint: { $fingerprint }
show-signed-by = { $n ->
    [0] Nobody has signed it yet.
    [one] It has 1 signature, of key { $keys }. Whether it is right tells: appwijzer policy verify
   *[other] It has { $n } signatures, of keys { $keys }. Whether they are right tells: appwijzer policy verify
}
export-root-wrong = { $path } is no root that phones accept: { $reason }
export-root-other = The root is of { $root }, the policy of { $policy }. Phones refuse that.
export-root-expired = The root expired on { $date }. Make a next one first: appwijzer root rotate
export-policy-refused = Phones do not accept this signed policy under this root: { $reason }
export-address-wrong = ‘{ $address }’ cannot be the policy's address. Use an https address of a file, without ‘?’ and ‘#’.
export-join-other = The join code is of { $code }, the policy of { $policy }. Whoever scans it gets other rules.
export-join-root = The join code belongs to another root. Make a new one with: appwijzer join code
export-join-address = The join code leads to { $code }, and not to { $address }.
export-join-link = The link to join must begin with https:// or appwijzer://.
export-id-wrong = ‘{ $id }’ is no name of an app, such as { $example }.
export-unsigned = This is made from a policy without a signature. Make it again after signing, from the signed file.
export-unverified = The signatures were not verified. Give --root.
root-key-stays = Note: key { $key } was taken away in one role. It stays { $roles }. If it was stolen, take it away there too.
role-root = a root key
role-policy = a policy key
role-exemption = an exemption key
role-timestamp = a timestamp key
# What is wrong with a key.
key-file = { $path }: { $reason }
key-readable = { $path }: others on this computer may read this file. Keep it to yourself and try again: chmod 600 { $path }
key-not-a-key = { $path }: this is not an encrypted private key of `appwijzer key new`.
key-private = { $path }: this is a private key. Keep it to yourself, and give its public half: { $path }.pub
key-costly = { $path }: this file asks for more memory or time than any key of this program. It was not made by `appwijzer key new`.
key-wrong-passphrase = { $path }: the passphrase does not open this key. Check capitals and the keyboard's layout, and try again. Nobody can recover a passphrase.
key-label = a key's name is one line of 1 to { $most } characters. Write for example “CISO 1”.
key-no-randomness = The system gave no randomness. Try again.
key-address = The address of the key is not right: { $why }. It looks like pkcs11:token=anna;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so
key-token = the token does not sign: { $why }
key-not-public = { $path }: this is not a public key of `appwijzer key new`: { $why }
key-not-public-kind = { $path }: this is not a public key of `appwijzer key new`.
key-not-public-id = { $path }: the key is not the one that its id names.
key-not-public-pem = { $path }: this is no public key in PEM.
key-not-public-other = { $path }: this is a key of another kind: only Ed25519 can sign here.
key-not-public-weak = { $path }: this key is too weak to sign anything.
