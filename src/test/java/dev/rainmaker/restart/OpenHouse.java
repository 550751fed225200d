package dev.rainmaker.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The product and its simulated world in a process of their own, open until that process is killed. The name keeps it out of
 * the build's list of tests: {@link HouseProcess} starts it.
 */
@QuarkusTest
class OpenHouse {
    static final String OPEN = "house open on port ";

    public static void main(String[] nothing) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass("dev.rainmaker.restart.OpenHouse"))
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
    }

    /** Ends when whoever started the process is gone: nobody is left to kill it then. */
    @Test
    void staysOpen() throws IOException {
        System.out.println(OPEN + RestAssured.port);
        try {
            while (System.in.read() >= 0) {
                assertThat(RestAssured.port).isPositive();
            }
        } catch (InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
