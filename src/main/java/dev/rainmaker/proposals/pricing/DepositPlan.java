package dev.rainmaker.proposals.pricing;

import dev.rainmaker.proposals.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * In which parts a total is paid. Amounts are rounded so that the first parts together are always the rounded share of the
 * total: each is within a minor unit of its exact share, and they add up to the total exactly.
 */
public record DepositPlan(List<Part> parts) {
    private static final Pattern PART = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?) (acceptance\\+|event-)(\\d{1,4})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether days count from the acceptance or back from the event. */
    public enum Anchor {
        ACCEPTANCE,
        EVENT
    }

    /** A share with its due day. */
    public record Part(BigDecimal sharePercent, Anchor anchor, int days) {}

    public DepositPlan {
        parts = List.copyOf(parts);
        var sum = parts.stream().map(Part::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!parts.isEmpty() && sum.compareTo(HUNDRED) != 0) {
            throw new IllegalArgumentException("the shares of the deposits are " + sum + " % in all, not 100 %");
        }
    }

    /**
     * Reads parts such as {@code 30 acceptance+7} and {@code 70 event-14}.
     *
     * @throws IllegalArgumentException for anything else, or when the shares are not 100 in all
     */
    public static DepositPlan of(List<String> texts) {
        return new DepositPlan(texts.stream().map(DepositPlan::part).toList());
    }

    private static Part part(String text) {
        var match = PART.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("a deposit reads like '30 acceptance+7' or '70 event-14', not " + text);
        }
        var anchor = match.group(2).startsWith("event") ? Anchor.EVENT : Anchor.ACCEPTANCE;
        return new Part(new BigDecimal(match.group(1)), anchor, Integer.parseInt(match.group(3)));
    }

    /**
     * The parts of a total; no part is due before the acceptance.
     *
     * @param accepted day of the acceptance, or null
     * @param event day of the event, or null
     */
    public List<Payment> payments(long totalMinor, LocalDate accepted, LocalDate event) {
        var payments = new ArrayList<Payment>();
        var share = BigDecimal.ZERO;
        long before = 0;
        for (var part : parts) {
            share = share.add(part.sharePercent());
            long until = BigDecimal.valueOf(totalMinor)
                    .multiply(share)
                    .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                    .longValueExact();
            payments.add(new Payment(part.sharePercent(), words(part), due(part, accepted, event), until - before));
            before = until;
        }
        return payments;
    }

    private static String words(Part part) {
        var days = part.days() + (part.days() == 1 ? " day" : " days");
        return switch (part.anchor()) {
            case ACCEPTANCE -> part.days() == 0 ? "with your acceptance" : days + " after acceptance";
            case EVENT -> part.days() == 0 ? "on the day of the event" : days + " before the event";
        };
    }

    private static LocalDate due(Part part, LocalDate accepted, LocalDate event) {
        var day =
                switch (part.anchor()) {
                    case ACCEPTANCE -> accepted == null ? null : accepted.plusDays(part.days());
                    case EVENT -> event == null ? null : event.minusDays(part.days());
                };
        return day != null && accepted != null && day.isBefore(accepted) ? accepted : day;
    }
}
