package dev.rainmaker.mcp.shared.http;

import dev.rainmaker.mcp.shared.call.ToolCall;
import io.quarkiverse.mcp.server.McpServer;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A tool that asks a vendor, for tests of what a vendor can do to a server. */
@McpServer("acme")
public class AcmeTools {
    static final int CALLS = 60;
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final CountDownLatch BEGUN = new CountDownLatch(CALLS);

    private final Vendors vendors;

    AcmeTools(Vendors vendors) {
        this.vendors = vendors;
    }

    /** Waits until that many calls are inside the tool; false when they do not get there. */
    public static boolean allBegun() throws InterruptedException {
        return BEGUN.await(60, TimeUnit.SECONDS);
    }

    @Tool(name = "ask_acme", description = "Asks a vendor.")
    @ToolCall(server = "acme", scope = "tools:acme.read")
    @RunOnVirtualThread
    public String ask(@ToolArg(description = "Where the vendor is") String address) {
        BEGUN.countDown();
        var vendor = vendors.vendor("Acme", new VendorSettings() {
            @Override
            public URI baseUrl() {
                return URI.create(address);
            }

            @Override
            public Duration timeout() {
                return TIMEOUT;
            }

            @Override
            public int longestAnswer() {
                return 1_000;
            }
        });
        return vendor.call(VendorRequest.get("read", "/things")).json().toString();
    }
}
