package dev.rainmaker.conversations.mail;

import static dev.rainmaker.conversations.mail.MailGuard.Kind.BOUNCE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the name of a mailbox gives away. People write from postmaster@, too, so that only a daemon's name is proof. */
final class SenderAddress implements EvidenceOf {
    private static final Pattern DAEMON = Pattern.compile(
            "mail(?:er)?[-_.]?(?:daemon|delivery).{0,40}|mdaemon|microsoftexchange[0-9a-f]{2,60}|mailsystem|postfix|exim|qmail|double-?bounce|bounces?(?:[-+_].{0,60})?");
    private static final Pattern DAEMON_NAME = Pattern.compile(
            "mail delivery (?:sub)?(?:system|service)|mailer[- ]daemon|mail delivery|delivery status|mail-?system|message delivery|systeme de messagerie|mail administrator|systemadministrator|administrador del sistema de correo|postmaster-.*");
    private static final Pattern NO_REPLY = Pattern.compile(
            "(?:.{0,40}[-_.+])?(?:no[-_.]?(?:reply|response|answer|repl)|do[-_.]?not[-_.]?(?:reply|respond|answer)|dont[-_.]?reply|not?reply|keine?[-_.]?antwort(?:en)?|nicht[-_.]?antworten|bitte[-_.]?nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|pas[-_.]?de[-_.]?reponse|sans[-_.]?reponse|nepasrepondre|no[-_.]?responder?|no[-_.]?contestar|no[-_.]?respuesta|noresponder?)(?:[-_.+].{0,60})?\\d{0,6}");
    private static final Pattern NOTIFIER = Pattern.compile(
            "(?:.{0,40}[-_.+])?(?:notifications?|notif(?:y|ier)?|notify|alerts?|alertes?|alertas?|news-?letters?|newsletter|mailings?|mailer|mailrobot|mailbot|robot|bot|autoresponder|auto-?(?:reply|antwort|respuesta|reponse)|cron|root|daemon|benachrichtigung(?:en)?|meldungen|hinweise|infobrief|rundbrief|rundmail|lettre|infolettre|bulletin|boletin(?:es)?|avisos?|notificacion(?:es)?|digest|system|systeme|sistema|automail|automatic|service-?mail|calendar|kalender|calendario|agenda|reminders?|rappels?|recordatorios?|erinnerung(?:en)?)(?:[-_.+].{0,60})?\\d{0,6}");
    private static final Pattern SELLER = Pattern.compile(
            "(?:news|updates?|offers?|deals?|promos?|promotions?|promociones|ofertas?|offres?|angebote|aktionen|tracking|track|shipping|shipment|versand|livraison|colis|envios|pedidos|orders?|commandes?|bestellung(?:en)?|billing|invoices?|receipts?|rechnung(?:en)?|facturation|factures?|facturas?|facturacion|itinerary|tickets?|survey|feedback|umfrage|encuestas?|statements?|payments?|pagos?|zahlung(?:en)?|accounts?-?services?|security|verify|verification|verifizierung|confirmations?|bestaetigung|community|marketing|campaigns?|hello-?news|members?|membership|team-?news|jobs-?alert|messages?|post-?fach|dse)");
    private static final Pattern FILTER = Pattern.compile(
            "(?:.{0,30}[-_.])?(?:quarantine|quarantaene|cuarentena|quarantaine|grey-?list(?:ing)?|spam-?(?:filter|check|schutz|assassin)|anti-?spam|mail-?(?:gateway|shield|scanner|filter|guard|security|admin)|abuse(?:-auto)?|mime-?sweeper|mail-?marshal|mailscanner|antivirus|virus-?(?:scan|filter)|list-?(?:master|owner|admin)|dmarc(?:-.{1,20})?|fbl)");
    private static final Pattern NOTIFIER_NAME = Pattern.compile(
            ".{0,60}\\b(?:notifications?|alerts?|newsletters?|no-?reply|updates|tracking|mailrobot|daily|weekly|digest|benachrichtigung(?:en)?|boletin|avisos|notificaciones|alertes|spamfilter|anti-?spam gateway|greylist|quarantine|autoresponder|auto-?reply|bot)\\b.{0,60}");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        var address = Words.plain(mail.mail().fromAddress());
        int at = Math.min(address.lastIndexOf('@') < 0 ? address.length() : address.lastIndexOf('@'), 100);
        var box = address.substring(0, at);
        var name = Words.plain(mail.mail().fromName() == null ? "" : mail.mail().fromName());
        name = name.substring(0, Math.min(name.length(), 120)).strip();
        if (DAEMON.matcher(box).matches()) {
            found.add(Evidence.of(BOUNCE, Evidence.CERTAIN, "A mail server sent it."));
        } else if (DAEMON_NAME.matcher(name).matches()) {
            found.add(Evidence.of(BOUNCE, 8, "Its sender has the name of a mail server."));
        } else if (box.equals("postmaster") || box.equals("hostmaster")) {
            found.add(Evidence.of(BOUNCE, 3, "A mail server's mailbox sent it."));
        }
        if (FILTER.matcher(box).matches()) {
            found.add(Evidence.of(BOUNCE, 4, "A filter of mail sent it."));
        }
        if (NO_REPLY.matcher(box).matches()) {
            found.add(Evidence.machine(9, "Its sender takes no answers."));
        } else if (NOTIFIER.matcher(box).matches()) {
            found.add(Evidence.machine(5, "Its sender's mailbox is one for notifications."));
        } else if (SELLER.matcher(box).matches()) {
            found.add(Evidence.machine(2, "Its sender's mailbox is one that programs often use."));
        }
        if (NOTIFIER_NAME.matcher(name).matches()) {
            found.add(Evidence.machine(2, "Its sender's name is that of notifications."));
        }
        return found;
    }
}
