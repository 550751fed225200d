import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { tell } from "@/components/toast";
import { CompanyFactsCard } from "./company-facts-card";
import { type ChatSettings, useChatSettings } from "./chat-settings";

/** The chat on the company's site: where it is, how it gets there, and what it may say by itself. */
export function ChatPanel() {
  const settings = useChatSettings();
  return (
    <div className="grid min-w-0 gap-5">
      <Answer of={settings}>{(found) => <OnTheSite settings={found} />}</Answer>
      <CompanyFactsCard />
    </div>
  );
}

function OnTheSite({ settings }: { settings: ChatSettings }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(settings.snippet);
      tell("Copied", "Put it before the end of your pages' body.");
    } catch {
      tell("Not copied", "This browser does not let pages copy. Select the line and copy it by hand.");
    }
  }
  return (
    <Card title="Chat on your site" side={settings.on ? <Badge tone="won">On</Badge> : <Badge>Off</Badge>}>
      <div className="grid gap-3">
        {settings.on ? (
          <p>
            These sites may show the chat: <span className="wrap-anywhere">{settings.origins.join(", ")}</span>. The operator changes them with{" "}
            <code className="wrap-anywhere">rainmaker.chat.origins</code>.
          </p>
        ) : (
          <p>
            The chat is off until the operator says where your site is, with <code className="wrap-anywhere">rainmaker.chat.origins</code>.
          </p>
        )}
        <pre tabIndex={0} aria-label="Line for your site" className="overflow-x-auto rounded-md bg-sunken p-3 text-xs select-all">
          {settings.snippet}
        </pre>
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={() => void copy()}>Copy the line</Button>
          {settings.on && (
            <a className="link" href={settings.page} target="_blank" rel="noreferrer">
              Try the chat
            </a>
          )}
        </div>
        <p className="text-soft">
          {settings.rule
            ? "By a built-in rule the chat asks the next question and states the published facts below. Prices, dates and promises wait for a person."
            : "The built-in rule is off: everything waits for a person."}
        </p>
      </div>
    </Card>
  );
}
