package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Promise;
import java.util.Set;

/** A promise stands only on one that the company has published, or on the terms of the proposal, about the same thing. */
final class PromiseResolver {
    private static final int SHORTEST = 4;
    private static final Set<String> SOURCES = Set.of("company", "proposal", "catalogue");

    /** Promises that an offer keeps by naming what they are about. */
    private static final Set<String> OFFERED = Set.of("included", "get");

    private PromiseResolver() {}

    static Judged judge(Promise promise, Language language, Known known) {
        for (var stated : known.promises()) {
            var other = (Promise) stated.value();
            if (SOURCES.contains(stated.fact().source())
                    && other.label().equals(promise.label())
                    && (stated.language() != language || related(promise.about(), other.about()))) {
                return Judged.verified(stated.fact(), "the house says so publicly");
            }
        }
        if (promise.label().equals("hold") && promise.price()) {
            for (var fact : known.knowledge().facts()) {
                if (fact.field().equals("valid_until")) {
                    return Judged.verified(fact, "the offer's price holds until then; its date is checked by itself");
                }
            }
        }
        for (var entry : known.words().entrySet()) {
            var fact = entry.getKey();
            if (promise.label().equals("confirmed") && fact.source().equals("calendar")) {
                return Judged.verified(fact, "a time is agreed; its date is checked by itself");
            }
            if (OFFERED.contains(promise.label())
                    && SOURCES.contains(fact.source())
                    && names(entry.getValue(), promise)) {
                return Judged.verified(fact, "the offer names it");
            }
        }
        return Judged.unsupported("nothing that the house has published says this");
    }

    private static boolean names(Set<String> words, Promise promise) {
        return words.stream()
                .filter(word -> word.length() >= SHORTEST)
                .map(FigureFinder::stem)
                .anyMatch(promise.about()::contains);
    }

    private static boolean related(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        return one.stream().anyMatch(other::contains);
    }
}
