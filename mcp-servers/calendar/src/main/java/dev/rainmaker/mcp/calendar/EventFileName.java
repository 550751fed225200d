package dev.rainmaker.mcp.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Name of an event's file: readable, inside the folder, and different for different uids on every file system. */
final class EventFileName {
    private static final int READABLE = 60;

    private EventFileName() {}

    static String of(String uid) {
        var words = uid.replaceAll("[^A-Za-z0-9_-]", "_");
        return words.substring(0, Math.min(words.length(), READABLE)) + "-" + hash(uid) + ".ics";
    }

    private static String hash(String uid) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
