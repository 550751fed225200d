/** Amazon S3 and servers that speak its protocol, through the AWS SDK; credentials come from our configuration only. */
package dev.rainmaker.mcp.storage.s3;
