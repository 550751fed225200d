package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.Judgement.Signal;
import java.util.ArrayList;
import java.util.List;

/** The sentences that speak for a prospect, each once, at most eight. */
final class Signals {
    private static final int MOST = 8;

    private Signals() {}

    static List<Signal> of(DocumentReading reading, Candidate candidate) {
        var signals = new ArrayList<Signal>();
        for (var kind : List.of("intent", "seeking", "announcement")) {
            reading.quotes().getOrDefault(kind, List.of()).stream()
                    .distinct()
                    .limit(2)
                    .forEach(quote -> add(kind, quote, signals));
        }
        holding("date", candidate.eventDateText(), reading, signals);
        holding("guests", candidate.guests() == null ? null : candidate.guests().toString(), reading, signals);
        holding("place", candidate.place(), reading, signals);
        holding("contact", candidate.email() == null ? candidate.phone() : candidate.email(), reading, signals);
        return signals.stream().limit(MOST).toList();
    }

    private static void holding(String kind, String piece, DocumentReading reading, List<Signal> into) {
        if (piece != null) {
            reading.sentences().stream()
                    .filter(sentence -> sentence.contains(piece))
                    .findFirst()
                    .ifPresent(quote -> add(kind, quote, into));
        }
    }

    private static void add(String kind, String quote, List<Signal> into) {
        if (into.stream().noneMatch(signal -> signal.quote().equals(quote))) {
            into.add(new Signal(kind, quote));
        }
    }
}
