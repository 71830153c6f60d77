# Ce qui n’a pas marché, où, et que faire.

config-unreadable = Le fichier de réglages { $file } est illisible : { $reason }
config-not-toml = { $file }, ligne { $line } : ce n’est pas du TOML valide. Corrigez la ligne ou supprimez-la.
config-unknown-key = { $file }, ligne { $line } : le réglage « { $key } » n’existe pas. Supprimez la ligne, ou voyez les commentaires des valeurs par défaut.
config-unknown-key-near = { $file }, ligne { $line } : le réglage « { $key } » n’existe pas. Vouliez-vous dire « { $near } » ?
config-wrong-value = { $file }, ligne { $line } : « { $key } » ne peut pas valoir { $found }. Écrivez par exemple { $expected }.

error-notebook-absent = Il n’y a pas de carnet à { $path }. Si le chemin est le bon, commencez-en un avec carnet add ou remplissez-le avec carnet import ; carnet demo en montre un, inventé.
error-notebook-is-directory = { $path } est un dossier, pas un carnet. Nommez un fichier avec --db.
error-notebook-is-link = { $path } est un lien symbolique. Nommez le fichier lui-même avec --db.
error-notebook-not-a-file = { $path } n’est pas un fichier ordinaire. Nommez-en un autre avec --db.
error-notebook-unreadable = { $path } est illisible : { $detail }
error-notebook-not-created = { $path } ne peut pas être créé : { $detail }
error-not-a-database = { $path } n’est pas un carnet : ce n’est pas du tout une base de données. Il est resté tel quel ; nommez un autre fichier avec --db.
error-foreign-database = { $path } appartient à un autre programme ({ $application }). Il est resté tel quel ; nommez un autre fichier avec --db.
error-newer-notebook = { $path } a été écrit par un carnet plus récent (schéma { $found }, celui-ci connaît { $known }). Il est resté tel quel ; mettez carnet à jour.
error-truncated-notebook = { $path } est tronqué : { $found } octets sur { $expected }. Il est resté tel quel.
error-damaged-notebook = { $path } est endommagé : { $detail }. Il est resté tel quel.
error-read-only-unfinished = { $path } est en lecture seule, et des modifications inachevées sont à côté (-wal). Ouvrez-le une fois là où il peut être écrit.
error-read-only-outdated = { $path } est en lecture seule, et sa forme est plus ancienne (schéma { $found }, il faut { $known }). Ouvrez-le une fois là où il peut être écrit.
error-not-copied-before-migration = { $path } doit changer de forme, et aucune copie n’a pu être faite avant : rien n’a été modifié.
error-wal-not-set-aside = { $path } n’est pas de ce carnet et ne peut pas être renommé : { $detail }. Le carnet n’a pas été ouvert, car il serait perdu avec lui ; déplacez ce fichier.
wal-set-aside = Un fichier { $ending } d’un autre carnet, ou d’un autre état de celui-ci, se trouvait à côté. Rien n’en a été repris ; il s’appelle maintenant { $name }.
wal-passed-over = Un fichier { $ending } qui n’est pas de ce carnet se trouve à côté : { $name }. Rien n’en est lu.
wal-missing = Les dernières modifications de ce carnet manquent : carnet ne s’est pas terminé correctement, et le fichier -wal qui les contenait a disparu ou a été tronqué. Si vous l’avez mis de côté, remettez-le avant d’écrire quoi que ce soit. { $way }
way-out = La copie intacte la plus récente est du { $day } : carnet restore { $name }. { $lost ->
    [0] L’historique ne connaît aucune modification depuis.
    [one] Une modification faite depuis serait perdue.
   *[other] { $lost } modifications faites depuis seraient perdues.
}
way-out-uncounted = La copie intacte la plus récente est du { $day } : carnet restore { $name }. Ce qui a été écrit depuis serait perdu.
way-out-none = Il n’y a aucune copie intacte à laquelle revenir.
damage-and-way-out = { $damage } { $way }
error-busy = Un autre programme écrit dans le carnet. Rien n’a été modifié ; réessayez.
error-disk-full = Le disque est plein. Rien n’a été modifié ; faites de la place et réessayez.
error-damaged = Le carnet est endommagé : { $detail }.
error-read-only = Le carnet est en lecture seule. Rien n’a été modifié.
error-refused = Le carnet refuse ceci. Rien n’a été modifié.
error-identity-taken = Dans { $system }, { $value } est déjà { $name }. Rien n’a été modifié.
error-not-found = { $table ->
    [affiliate] Cette personne n’est plus là
   *[other] Ceci n’est plus là
} : le carnet a été modifié ailleurs. Rien n’a changé ici.
error-unknown-value = Le carnet contient { $value } dans { $table }.{ $column }, que ce carnet ne connaît pas. Mettez carnet à jour.
unsaved-on-leaving = Ceci n’a pas pu être enregistré et n’est pas dans le carnet :
warning-clock-behind = La dernière modification est du { $newest } et l’horloge indique { $today } : si elle se trompe, réglez-la avant d’écrire.
warning-clock-ahead = Rien n’a changé depuis le { $newest } et l’horloge indique { $today } : si elle se trompe, réglez-la avant d’écrire.
warning-unknown-zone = Aucun fuseau horaire ne s’appelle { $name } (TZ, ou le système) : les jours sont comptés dans { $zone }. Un nom s’écrit comme Europe/Paris.
cli-no-output = La réponse n’a pas pu être écrite : { $reason }.
error-size-limit = Le système ne laisse aucun fichier devenir aussi gros ici (ulimit -f). Rien n’a été modifié ; relevez la limite et réessayez.
error-io = La lecture ou l’écriture a échoué : { $detail }
error-sqlite = Le carnet est inutilisable : { $detail }
error-undo-nothing = Il n’y a rien à annuler.
error-redo-nothing = Il n’y a rien à rétablir.
error-undo-unknown = L’action { $step } n’est plus dans l’historique.
error-undo-closed = « { $what } » ne peut plus être annulé : le carnet a changé de forme depuis.
error-undo-stale = « { $what } » n’est pas annulé : ce qui avait été écrit a changé depuis. Rien n’a été écrasé.
error-backup-no-manifest = { $path } n’a pas de manifeste : rien ne prouve qu’il est entier.
error-backup-changed = { $path } n’est pas ce qui a été écrit : son manifeste dit autre chose.
error-backup-io = { $path } ne peut être ni lu ni écrit : { $detail }. Vérifiez les droits de ce dossier, ou indiquez-en un autre : carnet backup DOSSIER.

# Ce que dit le système, derrière un deux-points.
system-not-found = il n’y a rien à cet endroit
system-denied = l’accès est refusé
system-directory = c’est un dossier
system-not-directory = une partie du chemin n’est pas un dossier
system-read-only = le disque est en lecture seule
system-full = le disque est plein
system-too-large = le système ne laisse aucun fichier devenir aussi gros ici (ulimit -f)
system-no-file = c’est un tube ou un périphérique, pas un fichier
system-bad-name = un tel nom de fichier est impossible
system-interrupted = la lecture a été interrompue
