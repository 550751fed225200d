package dev.rainmaker.agents.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Puts outside text between marks that it cannot contain: the mark carries a fingerprint of the text, and sequences that look
 * like a mark are defused.
 */
final class Fence {
    private static final int LONGEST = 24_000;

    private Fence() {}

    static String around(String kind, String text) {
        var safe = (text == null ? "" : text).replace("<<<", "‹‹‹").replace(">>>", "›››");
        var cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
        var mark = fingerprint(cut);
        return "<<<OUTSIDE " + kind + " " + mark + "\n" + cut + "\nOUTSIDE " + mark + ">>>";
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
