package dev.rainmaker.mcp.websearch.vendor;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.websearch.ProviderStatus;
import dev.rainmaker.mcp.websearch.SearchUnavailable;

/** Whether a vendor answers: by a search for one word, since none of them has a cheaper call. */
final class Probe {
    private Probe() {}

    static ProviderStatus of(String vendor, boolean configured, String setting, Runnable search) {
        if (!configured) {
            return new ProviderStatus(false, false, vendor + " is not set up: " + setting + " is missing.");
        }
        try {
            search.run();
            return new ProviderStatus(true, true, vendor + " answers.");
        } catch (VendorFailure | SearchUnavailable failure) {
            return new ProviderStatus(true, false, failure.getMessage());
        }
    }
}
