package dev.rainmaker.mcp.shared.contract;

import java.util.Map;

/** The parts of a LinkedIn message that an approval covers. */
public record LinkedInContent(String profileUrl, String text) {
    public String fingerprint() {
        return Fingerprint.of(Map.of("profile_url", profileUrl, "text", text));
    }
}
