package dev.rainmaker.conversations;

import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;

/** Takes what clients say on pages of ours. Joins or opens a reactive transaction. */
public interface ClientWordsApi {
    /**
     * What became of the words.
     *
     * @param repeated whether they had come before; then nothing was changed
     */
    record Receipt(Message message, boolean repeated) {}

    /**
     * Stores the words as a received message of the prospect's e-mail conversation and tells the run that waits, exactly as a
     * mail does; without a run a person is called. Repeat-safe by the key. Two at the same time: one fails with a persistence
     * failure and may be tried again.
     */
    Uni<Receipt> receive(ClientWords words, Actor by);
}
