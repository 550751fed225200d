package dev.rainmaker.mcp.enrichment;

/** One source of facts. Called on virtual threads, may block; must be safe for use by many threads. */
public interface EnrichmentProvider {
    /** Name in configuration and results, for example {@code local}. */
    String name();

    /** Whether its people and companies are fictional. */
    boolean simulated();

    /** Changes when cached answers must not be used any more, for example because the data set was replaced. */
    String dataVersion();

    /** Whether it is set up and answers now; never throws. */
    ProviderStatus status();

    /**
     * Looks up a person; never guesses between two equally good ones.
     *
     * @throws EnrichmentUnavailable if it can't answer now
     */
    Lookup person(PersonQuery query);

    /**
     * Looks up a company; never guesses between two equally good ones.
     *
     * @throws EnrichmentUnavailable if it can't answer now
     */
    Lookup company(CompanyQuery query);
}
