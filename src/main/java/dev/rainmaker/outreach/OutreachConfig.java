package dev.rainmaker.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** {@code rainmaker.outreach.*}. */
@ConfigMapping(prefix = "rainmaker.outreach")
public interface OutreachConfig {
    /** Earliest local time of the recipient. */
    @WithDefault("09:00")
    LocalTime from();

    /** Latest local time of the recipient. */
    @WithDefault("17:00")
    LocalTime until();

    /** Wait for a reply before the next message, in business time. */
    @WithDefault("P3D")
    Duration followUpAfter();

    /** Longest silence before a journey ends, when no follow-up is left, in business time. */
    @WithDefault("P14D")
    Duration lastWait();

    /** Follow-ups after the first message. */
    @WithDefault("2")
    int followUps();

    /** Whether public holidays of the recipient's country are kept. */
    @WithDefault("true")
    boolean keepHolidays();

    /** Most unasked messages to one recipient within {@link #perRecipientWithin()}, over all campaigns. */
    @WithDefault("3")
    int perRecipient();

    /** In business time. */
    @WithDefault("P14D")
    Duration perRecipientWithin();

    /** Most unasked messages of the mailbox a day. */
    @WithDefault("200")
    int dailyLimit();

    /** First day of the mailbox's warm-up; absent when it is in use already. */
    Optional<LocalDate> warmUpSince();

    /** Most unasked messages on the first day of the warm-up. */
    @WithDefault("20")
    int warmUpFirst();

    /** By how many each further day of the warm-up may have more. */
    @WithDefault("10")
    int warmUpMore();
}
