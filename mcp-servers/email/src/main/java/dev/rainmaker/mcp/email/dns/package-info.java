/** What the domain name system says of domains that send and receive mail. */
package dev.rainmaker.mcp.email.dns;
