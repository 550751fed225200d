package dev.rainmaker.mcp.shared.http;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/**
 * What a server's configuration says of every vendor; extend it in the server's mapping with the vendor's own address as
 * default, e.g. {@code @WithDefault("https://api.sendgrid.com") URI baseUrl()}, and with its credentials.
 */
public interface VendorSettings {
    /** Scheme, host, port and the path before that of each call. */
    URI baseUrl();

    /** What a call may cost its caller in all, repeats included. */
    @WithDefault("10S")
    Duration timeout();

    /** Longest answer that is read, in bytes. */
    @WithDefault("4194304")
    int longestAnswer();
}
