package dev.rainmaker.mcp.enrichment;

import java.util.Optional;

/**
 * One source of facts. Called on virtual threads, may block; must be safe for use by many threads. What it does not offer is
 * empty; what it offers and does not find is {@link Lookup#noMatch()}.
 */
public interface EnrichmentProvider {
    /** Name in configuration and results, for example {@code local}. */
    String name();

    /** Whether its people and companies are fictional. */
    default boolean simulated() {
        return false;
    }

    /** Changes when cached answers must not be used any more, for example because the data set was replaced. */
    default String dataVersion() {
        return "";
    }

    /** Whether what it needs is set; one that is not is left out. */
    boolean configured();

    /** Whether it is set up and answers now; never throws. */
    ProviderStatus status();

    /**
     * Looks up a person; never guesses between two equally good ones.
     *
     * @throws dev.rainmaker.mcp.shared.http.VendorFailure or {@link EnrichmentUnavailable} if it can't answer now
     * @throws ProcessingRefused if the person asked not to be looked up
     */
    default Optional<Lookup> person(PersonQuery query) {
        return Optional.empty();
    }

    /** Looks up a company; failures as {@link #person}. */
    default Optional<Lookup> company(CompanyQuery query) {
        return Optional.empty();
    }

    /** People of a company, one record each; failures as {@link #person}. */
    default Optional<Lookup> contacts(ContactQuery query) {
        return Optional.empty();
    }

    /**
     * Whether mail to an address arrives: one record with {@code status} deliverable, risky, undeliverable or unknown. Failures
     * as {@link #person}.
     */
    default Optional<Lookup> verification(String email) {
        return Optional.empty();
    }

    /** Technologies that a company uses, one {@code technology} field each; failures as {@link #person}. */
    default Optional<Lookup> technologies(CompanyQuery query) {
        return Optional.empty();
    }
}
