package dev.rainmaker.mcp.calendar;

import dev.rainmaker.mcp.shared.contract.Sha256;

/** Name of an event's file: readable, inside the folder, and different for different uids on every file system. */
public final class EventFileName {
    private static final int READABLE = 60;
    private static final int UNIQUE = 24;

    private EventFileName() {}

    public static String of(String uid) {
        var words = uid.replaceAll("[^A-Za-z0-9_-]", "_");
        return words.substring(0, Math.min(words.length(), READABLE)) + "-"
                + Sha256.of(uid).substring(0, UNIQUE) + ".ics";
    }
}
