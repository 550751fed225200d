package dev.rainmaker.agents;

/** The event-planning company that uses Rainmaker, as its messages name it. */
public record Company(String name, String senderName, String signature, String postalAddress) {}
