import { createBrowserRouter } from "react-router";
import { Broken, NoSuchPage } from "./dead-ends";
import { Frame } from "./frame";

/** Every screen has its own address; each loads when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <Broken />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import("@/features/today/today-page")).TodayPage }) },
      { path: "hunts", lazy: async () => ({ Component: (await import("@/features/hunts/hunts-page")).HuntsPage }) },
      { path: "hunts/:id", lazy: async () => ({ Component: (await import("@/features/hunts/hunt-page")).HuntPage }) },
      { path: "approvals/:id?", lazy: async () => ({ Component: (await import("@/features/approvals/approvals-page")).ApprovalsPage }) },
      { path: "*", element: <NoSuchPage /> },
    ],
  },
]);
