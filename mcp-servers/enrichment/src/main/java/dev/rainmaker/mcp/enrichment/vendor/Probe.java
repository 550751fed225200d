package dev.rainmaker.mcp.enrichment.vendor;

import dev.rainmaker.mcp.enrichment.ProviderStatus;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import java.util.function.Supplier;

/** Asks a vendor for something that costs nothing, to see whether it answers and takes the key. */
final class Probe {
    private Probe() {}

    /** @param left header that says how much of the plan is left */
    static ProviderStatus of(
            Vendor vendor, boolean configured, String setting, Supplier<VendorAnswer> ask, String left) {
        if (!configured) {
            return new ProviderStatus(false, false, vendor.name() + " is not set up: " + setting + " is missing.");
        }
        try {
            var quota = ask.get().header(left).filter(said -> said.matches("\\d{1,12}"));
            return new ProviderStatus(
                    true,
                    true,
                    vendor.name() + " answers"
                            + quota.map(calls -> "; " + calls + " calls are left.")
                                    .orElse("."));
        } catch (VendorFailure failure) {
            return new ProviderStatus(true, false, failure.getMessage());
        }
    }
}
