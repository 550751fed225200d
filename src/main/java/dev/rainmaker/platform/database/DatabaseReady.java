package dev.rainmaker.platform.database;

/** Fired once at start when the database answers, fits and is migrated; workers begin then. */
public record DatabaseReady() {}
