package dev.rainmaker.simulation.product;

import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Carries a raw mail to the product and tries again, a bounded number of times, with the very same bytes. */
public final class MailCarrier {

    /** The outcome of a mail that the product took. */
    public static final String TAKEN = "taken";

    private static final Logger LOG = Logger.getLogger(MailCarrier.class);
    private static final int MOST_ATTEMPTS = 6;

    private final ProductClient product;
    private final ScheduledExecutorService executor;
    private final long firstPauseMillis;

    public MailCarrier(ProductClient product, ScheduledExecutorService executor, long firstPauseMillis) {
        this.product = product;
        this.executor = executor;
        this.firstPauseMillis = firstPauseMillis;
    }

    /** Starts carrying; {@code outcome} hears {@link #TAKEN} or why not, once. */
    public void carry(byte[] mime, Consumer<String> outcome) {
        attempt(mime, 1, outcome);
    }

    private void attempt(byte[] mime, int attempt, Consumer<String> outcome) {
        var answer = post(mime);
        if (answer.equals(TAKEN)) {
            outcome.accept(answer);
        } else if (attempt == MOST_ATTEMPTS) {
            LOG.warnf("mail given up attempt=%d status=%s", attempt, answer);
            outcome.accept("given up: " + answer);
        } else {
            var pause = firstPauseMillis << (attempt - 1);
            executor.schedule(() -> attempt(mime, attempt + 1, outcome), pause, TimeUnit.MILLISECONDS);
        }
    }

    private String post(byte[] mime) {
        try {
            var status = product.postMail(mime);
            return status / 100 == 2 ? TAKEN : "status " + status;
        } catch (IOException failure) {
            return "no connection";
        }
    }
}
