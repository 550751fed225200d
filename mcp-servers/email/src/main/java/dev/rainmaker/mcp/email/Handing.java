package dev.rainmaker.mcp.email;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import io.quarkiverse.mcp.server.ToolCallException;
import java.util.function.Supplier;

/** Hands a message to a vendor and sorts its failures: certainly not taken, or nobody knows. */
public final class Handing {
    private Handing() {}

    /** Failures as {@link EmailProvider#send}. */
    public static <T> T over(Supplier<T> call) {
        try {
            return call.get();
        } catch (VendorFailure failure) {
            if (failure.surelyNotDone()) {
                throw new ToolCallException(failure.getMessage());
            }
            throw new DeliveryUncertain(failure);
        }
    }
}
