package dev.rainmaker.security.rest;

/** Whether the first owner is still to be created. */
public record SetupResponse(boolean needed) {}
