package dev.rainmaker.conversations.mail;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells mail of machines from mail of people, so that out-of-office notes, delivery reports, lists and our own mail wake no
 * agent (RFC 3834, RFC 3464). Each kind of evidence speaks for itself with points and a reason; what speaks for a machine must
 * outweigh what speaks for a person. Deterministic in every configuration; pure; quick on hostile mail.
 */
public final class MailGuard {
    /** So much must be left when all that speaks for a person is taken off. */
    private static final int ENOUGH = 4;

    private static final List<EvidenceOf> KINDS = List.of(
            new OwnMail(),
            new DeliveryReport(),
            new ReplyHeaders(),
            new ListHeaders(),
            new SenderAddress(),
            new CalendarNote(),
            new Phrases(),
            new PersonSigns(),
            new LearnedAuthor());

    /** What a report says when the message may still arrive, or has. */
    private static final Set<CueTopic> STILL_OPEN = EnumSet.of(CueTopic.DELAYED, CueTopic.CHALLENGE, CueTopic.ARRIVED);

    private MailGuard() {}

    /** What kind of machine wrote a mail. */
    public enum Kind {
        AUTO_REPLY,
        BOUNCE,
        LIST,
        /** Sent by ourselves: answering it would never end. */
        OWN
    }

    /**
     * @param reason one sentence for a person, of the evidence that weighed most
     * @param failed whether it says that a message of ours did not arrive and that nobody will try again
     */
    public record Finding(Kind kind, String reason, boolean failed) {}

    /** @param ours addresses that we send from */
    public static Optional<Finding> read(InboundMail mail, Collection<String> ours) {
        var evidence = evidence(mail, ours);
        int person = points(evidence, false);
        int machine = points(evidence, true);
        boolean certain = evidence.stream().anyMatch(one -> one.machine() && one.points() >= Evidence.CERTAIN);
        return certain || machine - person >= ENOUGH ? Optional.of(finding(mail, evidence)) : Optional.empty();
    }

    /** All that speaks for either side, in the order of the kinds. */
    static List<Evidence> evidence(InboundMail mail, Collection<String> ours) {
        var read = ReadMail.of(mail, ours);
        return KINDS.stream().flatMap(kind -> kind.in(read).stream()).toList();
    }

    private static int points(List<Evidence> evidence, boolean machine) {
        return evidence.stream()
                .filter(one -> one.machine() == machine)
                .mapToInt(Evidence::points)
                .sum();
    }

    private static Finding finding(InboundMail mail, List<Evidence> evidence) {
        var sums = new EnumMap<Kind, Integer>(Kind.class);
        evidence.stream()
                .filter(one -> one.kind() != null)
                .forEach(one -> sums.merge(one.kind(), one.points(), Integer::sum));
        var kind = sums.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(mail.inReplyTo() == null ? Kind.LIST : Kind.AUTO_REPLY);
        var reason = evidence.stream()
                .filter(Evidence::machine)
                .filter(one -> one.kind() == kind || one.kind() == null)
                .max(Comparator.comparing((Evidence one) -> one.kind() != null).thenComparingInt(Evidence::points))
                .orElseThrow()
                .reason();
        return new Finding(kind, reason, kind == Kind.BOUNCE && failed(mail, evidence));
    }

    private static boolean failed(InboundMail mail, List<Evidence> evidence) {
        boolean open = evidence.stream().anyMatch(one -> one.topic() != null && STILL_OPEN.contains(one.topic()));
        return mail.action() == null
                ? mail.permanentBounce() || !open
                : mail.action().equals("failed");
    }
}
