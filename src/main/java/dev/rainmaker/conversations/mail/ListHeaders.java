package dev.rainmaker.conversations.mail;

import static dev.rainmaker.conversations.mail.MailGuard.Kind.AUTO_REPLY;
import static dev.rainmaker.conversations.mail.MailGuard.Kind.LIST;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Headers of mail that goes to many. Shared mailboxes of people set some of them, so that together they are no proof. */
final class ListHeaders implements EvidenceOf {
    private static final Map<String, Integer> POINTS = Map.ofEntries(
            Map.entry("list-id", 3),
            Map.entry("list-post", 2),
            Map.entry("list-help", 2),
            Map.entry("list-archive", 2),
            Map.entry("list-subscribe", 2),
            Map.entry("list-unsubscribe", 4),
            Map.entry("feedback-id", 3),
            Map.entry("x-google-group-id", 2));
    private static final int MOST = 7;
    private static final Pattern SENDING_SERVICE = Pattern.compile(
            "x-(?:campaign.{0,30}|.{0,20}-campaign(?:-id)?|mailchimp.{0,20}|mc-user|sg-e?id|mailgun-.{1,20}|ses-.{1,20}|pm-.{1,20}|hs-.{1,20}|sfmc.{0,20}|mandrill-.{1,20}|mj-.{1,20}|mailjet-.{1,20}|newsletter.{0,20}|bulk.{0,20}|csa-complaints|report-abuse.{0,10}|linkedin-.{1,20}|facebook-.{1,20}|notification.{0,20}|github-.{1,20}|jira-.{1,20})");

    @Override
    public List<Evidence> in(ReadMail mail) {
        var found = new ArrayList<Evidence>();
        int points = POINTS.entrySet().stream()
                .filter(header -> mail.has(header.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        points += precedence(mail, found);
        if (points > 0) {
            found.add(Evidence.of(LIST, Math.min(points, MOST), "Its headers say that it went to many."));
        }
        if (mail.has("list-unsubscribe-post")) {
            found.add(Evidence.of(LIST, 3, "It can be unsubscribed from with one click."));
        }
        if (mail.mail().headers().keySet().stream().anyMatch(ListHeaders::isService)) {
            found.add(Evidence.of(LIST, 3, "A service for mailings sent it."));
        }
        if (mail.has("x-beenthere") || mail.has("x-mailman-version") || mail.has("mailing-list")) {
            found.add(Evidence.of(LIST, 4, "A mailing list passed it on."));
        }
        if (points > 0 && mail.subject().tag()) {
            found.add(Evidence.of(LIST, 3, "Its subject has the name of a list."));
        }
        if (points > 0 && mail.has("to") && !mail.namesOurHouse("to") && !mail.namesOurHouse("cc")) {
            found.add(Evidence.of(LIST, 4, "It is addressed to others."));
        }
        if (mail.header("return-path").strip().equals("<>")) {
            found.add(Evidence.machine(3, "It takes no delivery reports, as programs do."));
        } else if (BOUNCES.matcher(mail.header("return-path")).find()) {
            found.add(Evidence.of(LIST, 3, "Its delivery reports go to a program."));
        }
        return found;
    }

    private static final Pattern BOUNCES = Pattern.compile(
            "(?i)^<?(?:[a-z0-9.]{0,20}[-_+.])?(?:bounces?|return|returns|errors?|verp|prvs|msprvs1)[-_+=.@0-9]");

    private static boolean isService(String header) {
        return header.length() < 60 && SENDING_SERVICE.matcher(header).matches();
    }

    private static int precedence(ReadMail mail, List<Evidence> found) {
        return switch (mail.header("precedence").toLowerCase(Locale.ROOT)) {
            case "auto_reply", "auto-reply", "autoreply" -> {
                found.add(Evidence.of(
                        AUTO_REPLY, Evidence.CERTAIN, "Its Precedence header calls it an automatic reply."));
                yield 0;
            }
            case "bulk", "junk" -> 4;
            case "list" -> 3;
            default -> 0;
        };
    }
}
