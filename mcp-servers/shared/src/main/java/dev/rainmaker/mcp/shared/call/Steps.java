package dev.rainmaker.mcp.shared.call;

import io.quarkiverse.mcp.server.Progress;

/**
 * Tells the caller of a long tool how far it is, when the caller asked for that. The tool takes a {@link Progress} as a parameter
 * (it is no argument); its answer is then a stream of events, so only tools that take seconds should have one. Thread-safe: what is told only grows.
 */
public final class Steps {
    private final Progress progress;
    private final int total;
    private int done;

    private Steps(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    /** @param total number of steps, each told once by {@link #done} */
    public static Steps of(Progress progress, int total) {
        return new Steps(progress, total);
    }

    /** A step is over; never waits. @param what was done, in a few words without personal data */
    public synchronized void done(String what) {
        done++;
        if (progress.token().isPresent()) {
            progress.notificationBuilder()
                    .setProgress(done)
                    .setTotal(total)
                    .setMessage(what)
                    .build()
                    .sendAndForget();
        }
    }
}
