package dev.rainmaker.simulation.persona;

import java.time.Duration;

/** Something that a persona will do after a delay in business time. */
public sealed interface Reaction {

    /** Business time from the arrival of the mail. */
    Duration after();

    /** Answers the mail; {@code automatic} is its mail program, not the person. */
    record Reply(String text, Duration after, boolean automatic) implements Reaction {}

    /** Uses the one-click address of RFC 8058. */
    record OneClickUnsubscribe(String url, Duration after) implements Reaction {}

    /** Opens the proposal page and decides there. */
    record DecideProposal(String token, ProposalChoice choice, String words, Duration after) implements Reaction {}
}
