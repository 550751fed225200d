package dev.rainmaker.restart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.workflow.engine.Engine;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The product and its simulated world in a process of their own, open until that process is killed; {@link #WORK} on its input
 * starts its engine. The name keeps it out of the build's list of tests: {@link ProductProcess} starts it.
 */
@QuarkusTest
class OpenHouse {
    static final String OPEN = "house open on port ";
    static final String WORK = "work";

    @Inject
    Engine engine;

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
        assertThat(RestAssured.port).isPositive();
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                if (line.equals(WORK)) {
                    engine.start();
                }
            }
        } catch (InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
