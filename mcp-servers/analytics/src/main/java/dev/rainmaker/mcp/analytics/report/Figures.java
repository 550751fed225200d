package dev.rainmaker.mcp.analytics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happened to some prospects.
 *
 * @param prospects found
 * @param contacted of them, got a message
 * @param replied of those, wrote one that no machine wrote
 * @param interested came to the status interested or further, whatever became of them
 * @param qualified came to the status qualified or further
 * @param met have a meeting that both sides agreed to
 * @param proposed were sent a proposal
 * @param won accepted one
 * @param lost were sent one, accepted none, and none is open or the prospect is lost
 * @param messages sent to them
 * @param revenue of accepted proposals by currency
 */
public record Figures(
        long prospects,
        long contacted,
        long replied,
        long interested,
        long qualified,
        long met,
        long proposed,
        long won,
        long lost,
        MessageCounts messages,
        List<Money> revenue) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, MessageCounts.NONE, List.of());

    Figures with(MessageCounts counts) {
        return new Figures(
                prospects, contacted, replied, interested, qualified, met, proposed, won, lost, counts, revenue);
    }

    /** Proposals that were accepted, one more currency. */
    Figures with(Money earned) {
        var all = new ArrayList<>(revenue);
        all.add(earned);
        all.sort(Comparator.comparing(Money::currency));
        return new Figures(
                prospects, contacted, replied, interested, qualified, met, proposed, won, lost, messages, all);
    }

    /** Of other prospects and other messages, together. */
    Figures plus(Figures other) {
        var money = new TreeMap<String, Money>();
        Stream.concat(revenue.stream(), other.revenue.stream())
                .forEach(sum -> money.merge(sum.currency(), sum, Money::plus));
        return new Figures(
                prospects + other.prospects,
                contacted + other.contacted,
                replied + other.replied,
                interested + other.interested,
                qualified + other.qualified,
                met + other.met,
                proposed + other.proposed,
                won + other.won,
                lost + other.lost,
                messages.plus(other.messages),
                List.copyOf(money.values()));
    }

    /** Messages and revenue of this with the prospects of the other. */
    Figures prospectsOf(Figures other) {
        return new Figures(
                other.prospects,
                other.contacted,
                other.replied,
                other.interested,
                other.qualified,
                other.met,
                other.proposed,
                other.won,
                other.lost,
                messages,
                revenue);
    }
}
