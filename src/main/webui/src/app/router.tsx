import { createBrowserRouter } from "react-router";
import { Opening } from "@/components/opening";
import { Broken, NoSuchPage } from "./dead-ends";
import { Frame } from "./frame";

/** Every screen has its own address; each loads when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <Broken />,
    hydrateFallbackElement: <Opening />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import("@/features/today/today-page")).TodayPage }) },
      { path: "hunts", lazy: async () => ({ Component: (await import("@/features/hunts/hunts-page")).HuntsPage }) },
      { path: "hunts/:id", lazy: async () => ({ Component: (await import("@/features/hunts/hunt-page")).HuntPage }) },
      { path: "approvals/:id?", lazy: async () => ({ Component: (await import("@/features/approvals/approvals-page")).ApprovalsPage }) },
      { path: "prospects", lazy: async () => ({ Component: (await import("@/features/prospects/prospects-page")).ProspectsPage }) },
      { path: "prospects/:id", lazy: async () => ({ Component: (await import("@/features/prospects/prospect-page")).ProspectPage }) },
      { path: "conversations", lazy: async () => ({ Component: (await import("@/features/conversations/conversations-page")).ConversationsPage }) },
      { path: "conversations/:id", lazy: async () => ({ Component: (await import("@/features/conversations/conversation-page")).ConversationPage }) },
      { path: "proposals", lazy: async () => ({ Component: (await import("@/features/proposals/proposals-page")).ProposalsPage }) },
      { path: "proposals/:id", lazy: async () => ({ Component: (await import("@/features/proposals/proposal-page")).ProposalPage }) },
      { path: "dates", lazy: async () => ({ Component: (await import("@/features/dates/dates-page")).DatesPage }) },
      { path: "dates/:resource/:day", lazy: async () => ({ Component: (await import("@/features/dates/date-page")).DatePage }) },
      { path: "meetings", lazy: async () => ({ Component: (await import("@/features/meetings/meetings-page")).MeetingsPage }) },
      { path: "meetings/:id", lazy: async () => ({ Component: (await import("@/features/meetings/meeting-page")).MeetingPage }) },
      { path: "runs", lazy: async () => ({ Component: (await import("@/features/runs/runs-page")).RunsPage }) },
      { path: "runs/:id", lazy: async () => ({ Component: (await import("@/features/runs/run-page")).RunPage }) },
      { path: "attention", lazy: async () => ({ Component: (await import("@/features/inbound/attention-page")).AttentionPage }) },
      { path: "prospects/imports", lazy: async () => ({ Component: (await import("@/features/imports/imports-page")).ImportsPage }) },
      { path: "prospects/imports/:id", lazy: async () => ({ Component: (await import("@/features/imports/import-page")).ImportPage }) },
      { path: "sources", lazy: async () => ({ Component: (await import("@/features/sources/sources-page")).SourcesPage }) },
      { path: "settings/:tab?", lazy: async () => ({ Component: (await import("@/features/settings/settings-page")).SettingsPage }) },
      { path: "*", element: <NoSuchPage /> },
    ],
  },
]);
