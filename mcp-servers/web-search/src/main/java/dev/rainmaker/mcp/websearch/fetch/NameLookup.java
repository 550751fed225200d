package dev.rainmaker.mcp.websearch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses of a name. */
interface NameLookup {
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
