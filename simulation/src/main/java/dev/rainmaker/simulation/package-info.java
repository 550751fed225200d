/**
 * The world in a box: fictional documents, an SMTP server and personas that answer mail. It owns everything simulated, knows
 * the product only over HTTP and SMTP, publishes nothing to other code and is in no production artifact.
 */
package dev.rainmaker.simulation;
