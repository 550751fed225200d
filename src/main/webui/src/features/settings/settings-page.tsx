import { Tabs } from "radix-ui";
import { useNavigate, useParams } from "react-router";
import { Screen } from "@/components/screen";
import { useMay } from "@/lib/roles";
import { AccountPanel } from "./account-panel";
import { AuditPanel } from "./audit-panel";
import { RulesPanel } from "@/features/autonomy/rules-panel";
import { CataloguePanel } from "./catalogue-panel";
import { ChatPanel } from "./chat-panel";
import { PriceRulesPanel } from "./price-rules-panel";
import { MeetingsPanel } from "./meetings-panel";
import { UsersPanel } from "./users-panel";

export function SettingsPage() {
  const { tab: asked } = useParams();
  const navigate = useNavigate();
  const users = useMay("users");
  const catalogue = useMay("work");
  const audit = useMay("audit");
  const tabs = [
    { value: "account", label: "Your account", show: true, panel: <AccountPanel /> },
    { value: "users", label: "Users", show: users, panel: <UsersPanel /> },
    { value: "catalogue", label: "Catalogue", show: catalogue, panel: <CataloguePanel /> },
    { value: "chat", label: "Chat", show: catalogue, panel: <ChatPanel /> },
    { value: "price-rules", label: "Price rules", show: catalogue, panel: <PriceRulesPanel /> },
    { value: "meetings", label: "Meetings", show: catalogue, panel: <MeetingsPanel /> },
    { value: "autonomy", label: "Rules of autonomy", show: catalogue, panel: <RulesPanel /> },
    { value: "audit", label: "Audit", show: audit, panel: <AuditPanel /> },
  ].filter((each) => each.show);
  // An address that is not for this role leads to what is.
  const tab = tabs.some((each) => each.value === asked) ? asked : "account";
  return (
    <Screen title="Settings">
      <Tabs.Root value={tab} onValueChange={(value) => void navigate(`/settings/${value}`)} className="grid min-w-0 gap-5">
        <Tabs.List aria-label="Settings" className="flex gap-1 overflow-x-auto border-b border-line">
          {tabs.map(({ value, label }) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="h-10 shrink-0 border-b-2 border-transparent px-3 font-medium text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-accent max-md:h-11"
            >
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map(({ value, panel }) => (
          <Tabs.Content key={value} value={value} className="min-w-0">
            {panel}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Screen>
  );
}
