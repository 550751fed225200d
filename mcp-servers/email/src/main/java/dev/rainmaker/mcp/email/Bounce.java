package dev.rainmaker.mcp.email;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An address that mail does not reach; {@code at} in ISO form where it is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bounce(String address, String reason, String at) {}
