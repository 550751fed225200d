package dev.rainmaker.mcp.analytics.report;

import dev.rainmaker.mcp.analytics.report.Metrics.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code calculate_metrics} can say. Shares are those that sales reports commonly use: the win rate leaves undecided deals
 * out, the weighted pipeline takes each open deal times the share of ended journeys that were won from its stage. Each is
 * computed from {@link Figures} of {@code v_prospect_outcomes}, {@code v_outgoing_messages} and {@code v_won_deals}, open deals
 * from {@code v_prospect_value}.
 */
public enum Metric {
    /** Count of {@code v_prospect_outcomes}. */
    PROSPECTS(Unit.PROSPECTS, "Prospects on the lists.", count(Figures::prospects)),
    /** {@code contacted_at} is there: a message was sent. */
    CONTACTED(Unit.PROSPECTS, "Prospects who got a message.", count(Figures::contacted)),
    /** {@code replied_at} is there: the first message after one of ours that no machine wrote. */
    REPLIED(
            Unit.PROSPECTS,
            "Prospects who wrote after they got a message, automatic answers left out.",
            count(Figures::replied)),
    /** {@code reached} is 4 or more. */
    QUALIFIED(Unit.PROSPECTS, "Prospects who ever came to the status qualified or further.", count(Figures::qualified)),
    /** {@code meetings} is 1 or more. */
    WITH_MEETING(Unit.PROSPECTS, "Prospects with a meeting that both sides agreed to.", count(Figures::met)),
    /** {@code accepted} is 1 or more. */
    WON(Unit.PROSPECTS, "Prospects who accepted a proposal.", count(Figures::won)),
    /** {@code won / prospects}. */
    CONVERSION_RATE(
            Unit.SHARE,
            "From discovery to deal: prospects who accepted a proposal ÷ all prospects.",
            rate(Figures::won, Figures::prospects)),
    /** {@code replied / contacted}. */
    REPLY_RATE(
            Unit.SHARE,
            "Prospects who replied ÷ prospects who got a message.",
            rate(Figures::replied, Figures::contacted)),
    /** {@code qualified / prospects}. */
    QUALIFIED_RATE(
            Unit.SHARE,
            "Prospects who ever were qualified or further ÷ all prospects.",
            rate(Figures::qualified, Figures::prospects)),
    /** {@code bounced / sent} of messages, each in its own channel. */
    BOUNCE_RATE(
            Unit.SHARE,
            "Messages that bounced ÷ messages sent.",
            rate(all -> all.messages().bounced(), all -> all.messages().sent())),
    /** {@code won / (won + lost)}; lost: sent a proposal, accepted none, none open or the prospect lost. */
    WIN_RATE(
            Unit.SHARE,
            "Prospects who accepted a proposal ÷ those who accepted or whose proposals all ended without; open ones are left out.",
            rate(Figures::won, all -> all.won() + all.lost())),
    /** Median over prospects of {@code replied_at - contacted_at}; of an even number the mean of the middle two. */
    TIME_TO_FIRST_REPLY(
            Unit.SECONDS,
            "Median time from the first message sent to the first reply; denominator: prospects who replied.",
            group -> median(group.timeToReply())),
    /** Median over prospects of {@code won_at - prospect_created_at}. */
    TIME_TO_DEAL(
            Unit.SECONDS,
            "Median time from discovery to the first accepted proposal; denominator: prospects who accepted.",
            group -> median(group.timeToDeal())),
    /** Sum of {@code v_won_deals.value_minor}. */
    REVENUE(
            Unit.MINOR,
            "Sum of accepted proposals, one value a currency; denominator: how many.",
            group -> group.figures().revenue().stream()
                    .map(sum -> Measured.of(BigDecimal.valueOf(sum.minor()), null, sum.deals(), sum.currency()))
                    .toList()),
    /** Revenue ÷ accepted proposals, to the nearest minor unit, half up. */
    AVERAGE_DEAL_VALUE(
            Unit.MINOR,
            "Sum of accepted proposals ÷ their number, one value a currency.",
            group -> group.figures().revenue().stream()
                    .map(sum -> Measured.of(
                            BigDecimal.valueOf(sum.minor())
                                    .divide(BigDecimal.valueOf(sum.deals()), 0, RoundingMode.HALF_UP),
                            sum.minor(),
                            sum.deals(),
                            sum.currency()))
                    .toList()),
    /** Sum of {@code v_prospect_value} of prospects that are neither converted nor lost, not accepted yet. */
    OPEN_PIPELINE(
            Unit.MINOR,
            "Sum of the newest open proposals of prospects still on their way, one value a currency; denominator: how many.",
            group -> group.open().sums()),
    /** Sum over open deals of value × (converted ÷ ended journeys that reached the stage), over all ended journeys ever. */
    WEIGHTED_PIPELINE(
            Unit.MINOR,
            "Open proposals, each times the share of ended journeys (converted or lost, of all times and groups) from its stage that converted.",
            group -> group.open().weighted(group.odds()));

    /** What a value is counted in. */
    public enum Unit {
        PROSPECTS,
        SHARE,
        SECONDS,
        MINOR;

        /** On the wire. */
        public String text() {
            return this == MINOR ? "minor_units" : name().toLowerCase(Locale.ROOT);
        }
    }

    private final Unit unit;
    private final String formula;
    private final Function<Group, List<Measured>> values;

    Metric(Unit unit, String formula, Function<Group, List<Measured>> values) {
        this.unit = unit;
        this.formula = formula;
        this.values = values;
    }

    /** Everything that the metrics of one group are computed from. */
    record Group(Figures figures, Median timeToReply, Median timeToDeal, OpenDeals open, StageOdds odds) {}

    /** Name on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** How it is computed, for a person. */
    public String formula() {
        return formula;
    }

    /** One value, or one a currency. */
    Stream<Measured> of(Group group) {
        return values.apply(group).stream().map(value -> value.named(text()));
    }

    private static Function<Group, List<Measured>> count(Function<Figures, Long> count) {
        return group -> List.of(Measured.of(BigDecimal.valueOf(count.apply(group.figures())), null, null, null));
    }

    private static Function<Group, List<Measured>> rate(Function<Figures, Long> part, Function<Figures, Long> whole) {
        return group -> {
            var rate = Rate.of(part.apply(group.figures()), whole.apply(group.figures()));
            return List.of(Measured.of(rate.value(), rate.numerator(), rate.denominator(), null));
        };
    }

    private static List<Measured> median(Median median) {
        return List.of(Measured.of(median.value(), null, median.samples(), null));
    }
}
