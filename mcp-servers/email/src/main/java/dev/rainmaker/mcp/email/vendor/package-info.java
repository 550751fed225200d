/** Senders with an account: SendGrid and Mailgun, and what they push. */
package dev.rainmaker.mcp.email.vendor;
