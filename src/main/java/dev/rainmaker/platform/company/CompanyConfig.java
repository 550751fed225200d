package dev.rainmaker.platform.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** {@code rainmaker.company.*}: the event-planning company that this installation works for. */
@ConfigMapping(prefix = "rainmaker.company")
public interface CompanyConfig {
    /** As clients know it; no default, since it stands in every message. */
    String name();

    /** Person in whose name messages are sent. */
    @WithDefault("The planning team")
    String senderName();

    /** Address that messages come from; replies come back to it. */
    String senderAddress();

    /** Postal address that commercial mail must carry (CAN-SPAM); no default for the same reason. */
    String postalAddress();

    /** Time zone in which the company works. */
    @WithDefault("Europe/Berlin")
    String timeZone();

    /** ISO 4217 code of the catalogue's prices. */
    @WithDefault("EUR")
    String currency();

    /** Telephone that messages may name. */
    Optional<String> phone();

    /** Address of the company's web site that messages may name. */
    Optional<String> website();

    /**
     * Published facts, one sentence each: opening hours, what is free, what is promised. Messages may say them; a promise that
     * is not here, or in the terms of a proposal, counts as backed by nothing.
     */
    Optional<List<String>> facts();

    /** Calendar in which meetings are booked. */
    @WithDefault("main")
    String calendarId();
}
