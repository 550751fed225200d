package dev.rainmaker.mcp.shared.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the clients of vendors; a provider asks once, at its construction, and keeps what it gets. */
@ApplicationScoped
public class Vendors {
    private final OutboundHttp http;
    private final MeterRegistry metrics;

    Vendors(OutboundHttp http, MeterRegistry metrics) {
        this.http = http;
        this.metrics = metrics;
    }

    /**
     * @param name as people know it, e.g. {@code SendGrid}; for sentences, metrics and the log
     * @param settings of the server's configuration
     */
    public Vendor vendor(String name, VendorSettings settings) {
        return new Vendor(name, settings, http, metrics);
    }
}
