package dev.rainmaker.conversations.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What speaks for a person: questions, wishes, details and decisions in the sender's own words, and a client's marks. */
final class PersonSigns implements EvidenceOf {
    private static final int MOST = 9;
    private static final Pattern QUESTION = Pattern.compile("[^.!?\\n]{3,300}\\?");
    private static final Pattern RHETORICAL = Pattern.compile(
            "\\W*(?:need|want|looking|got|having|interested|questions|ready|curious|wondering|thinking of|did you know|fancy|why not|planning|urgent|in a hurry|still|new to|not (?:the|a|your|interested)|no longer|nobody|fragen|noch fragen|dringend|eilig|neugierig|lust|sie (?:suchen|planen|mochten|haben|wollen)|du (?:suchst|planst|willst)|(?:une )?questions?|urgent|pressee?|besoin|envie|vous (?:cherchez|souhaitez|voulez|avez)|urgente|tienes (?:prisa|dudas|preguntas)|tiene (?:prisa|dudas|preguntas)|dudas|buscas|necesitas|quieres|ganas|have (?:a|any) questions?|any questions|do you want to (?:stop|unsubscribe)|why (?:did|am|are) (?:i|you) (?:get|getting|receiv|received))\\b.*");
    private static final Pattern DIRECT = Pattern.compile(
            ".*\\b(?:you|your|we|i|us|my|our|me|sie|ihr|ihnen|ihre|wir|ich|uns|mir|du|dir|man|es|das|vous|votre|vos|nous|je|on|tu|c'est|est-ce|usted|ustedes|os|vosotros|tu|nos|me|hay|podemos|podria|puede|teneis|tiene|seria|puedo|podrias|it|there|that|this)\\b.*");
    private static final Pattern GREETING = Pattern.compile(
            "(?u)^\\W{0,3}(?:(?i:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|grüß gott|sehr geehrter?|bonjour|bonsoir|salut|cher|chère|hola|buenas(?: tardes| noches)?|buenos días|buen día|estimad[oa]|querid[oa])[ ,]{1,2})(?:(?i:frau|herrn?|mrs?|ms|dr|madame|monsieur|mme|m|señora|señor|sra|sr|doña|don)\\.?\\s)?(\\p{Lu}[\\p{L}'-]{1,20})(?: \\p{Lu}[\\p{L}'-]{1,25})?\\s?[,:!.–-]|^(\\p{Lu}\\p{Ll}{1,14})(?:,| [-–]) (?=\\p{Ll}|I\\b|\\p{Lu}\\p{Ll})");
    private static final Set<String> NOBODY = Set.of(
            "all",
            "team",
            "there",
            "sender",
            "customer",
            "customers",
            "sir",
            "madam",
            "colleague",
            "colleagues",
            "friend",
            "friends",
            "folks",
            "everyone",
            "reader",
            "readers",
            "member",
            "members",
            "partner",
            "partners",
            "applicant",
            "user",
            "subscriber",
            "supplier",
            "vendor",
            "damen",
            "herren",
            "kunde",
            "kundin",
            "kunden",
            "leser",
            "leserin",
            "mitglieder",
            "kollegen",
            "kolleginnen",
            "kollege",
            "freunde",
            "interessent",
            "absender",
            "aussteller",
            "madame",
            "monsieur",
            "mesdames",
            "messieurs",
            "client",
            "cliente",
            "clientes",
            "clients",
            "chers",
            "abonne",
            "lecteur",
            "senor",
            "senora",
            "senores",
            "amigo",
            "amigos",
            "socio",
            "usuario",
            "proveedor",
            "thanks",
            "thank",
            "moin",
            "servus",
            "salut",
            "tag",
            "guten",
            "herzlichen",
            "liebe",
            "good",
            "message",
            "received",
            "urgent",
            "please",
            "bitte",
            "note",
            "danke",
            "vielen",
            "merci",
            "gracias",
            "hi",
            "hello",
            "hallo",
            "bonjour",
            "hola",
            "sorry",
            "yes",
            "no");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        mail.textCues().forEach((topic, phrase) -> {
            if (topic.kind == null) {
                found.add(Evidence.phrase(topic, phrase));
            }
        });
        int question = question(mail.text());
        if (question > 0) {
            found.add(Evidence.person(question, "It asks a question."));
        }
        boolean named = greets(mail.text());
        if (named) {
            found.add(Evidence.person(1, "It greets by name."));
        }
        boolean manyReaders = mail.has("list-unsubscribe") && !mail.subject().answered() && !named;
        var all = bounded(found, manyReaders ? MOST / 2 : MOST);
        client(mail, all);
        return all;
    }

    /** Who can be unsubscribed from and greets nobody asks many. */
    private static List<Evidence> bounded(List<Evidence> found, int most) {
        var kept = new ArrayList<Evidence>();
        int left = most;
        for (var sign : found) {
            int points = Math.min(sign.points(), left);
            if (points > 0) {
                kept.add(Evidence.person(points, sign.reason()));
                left -= points;
            }
        }
        return kept;
    }

    private static void client(ReadMail mail, List<Evidence> found) {
        boolean foreign = mail.subjectCues().keySet().stream().anyMatch(topic -> topic.kind != null);
        if (!mail.subject().isFirst() && foreign) {
            found.add(Evidence.person(3, "It answers or passes on a machine's mail."));
        }
        if (mail.subject().forwarded()) {
            found.add(Evidence.person(2, "It was forwarded by hand."));
        }
    }

    private static int question(String text) {
        int points = 0;
        var question = QUESTION.matcher(text);
        while (question.find() && points < 3) {
            var plain = Words.plain(question.group().strip());
            if (!RHETORICAL.matcher(plain).matches()) {
                points = Math.max(points, DIRECT.matcher(plain).matches() ? 3 : 2);
            }
        }
        return points;
    }

    private static boolean greets(String text) {
        var greeting = GREETING.matcher(text.substring(0, Math.min(text.length(), 200)));
        return greeting.find()
                && !NOBODY.contains(Words.plain(greeting.group(1) == null ? greeting.group(2) : greeting.group(1)));
    }
}
