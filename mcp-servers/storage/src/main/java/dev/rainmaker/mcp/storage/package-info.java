/**
 * Tool server {@code storage}: keeps files under keys and hands out links that end. Providers: a local folder and S3; what is
 * stored is looked at first (what it is, and a virus scanner where one is configured).
 */
package dev.rainmaker.mcp.storage;
