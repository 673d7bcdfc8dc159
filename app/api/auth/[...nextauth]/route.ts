export { GET, POST } from "@/lib/members/sign-in/auth";
